"""The docstring comes first."""
from __future__ import annotations, division
import __future__


def total(count: undefined) -> also.undefined:
    result: not_evaluated = 0
    for number in range(count):
        result += number / 2
    return result


print(annotations, division)
print(__future__.annotations.getOptionalRelease(), __future__.annotations.getMandatoryRelease())
print(__future__.all_feature_names[-1], __future__.CO_FUTURE_ANNOTATIONS == annotations.compiler_flag)
print(total(3000))
print(total.__annotations__)
