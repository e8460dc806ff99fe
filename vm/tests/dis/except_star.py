try: pass
except* A as e: print(e)
