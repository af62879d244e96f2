"""Prints the rows of a file of Parquet as JSON: Python, with the library of DuckDB."""
import ctypes, json, sys

library, path = sys.argv[1:]
duck = ctypes.CDLL(library)
duck.duckdb_value_varchar.restype = ctypes.c_void_p
duck.duckdb_result_error.restype = ctypes.c_char_p
for count in (duck.duckdb_row_count, duck.duckdb_column_count):
    count.restype = ctypes.c_uint64


class Result(ctypes.Structure):
    _fields_ = [("columns", ctypes.c_uint64), ("rows", ctypes.c_uint64), ("changed", ctypes.c_uint64),
                ("data", ctypes.c_void_p), ("error", ctypes.c_void_p), ("internal", ctypes.c_void_p)]


database, connection, result = ctypes.c_void_p(), ctypes.c_void_p(), Result()
assert duck.duckdb_open(None, ctypes.byref(database)) == 0
assert duck.duckdb_connect(database, ctypes.byref(connection)) == 0
query = "select * from read_parquet('%s')" % path
if duck.duckdb_query(connection, query.encode(), ctypes.byref(result)) != 0:
    sys.exit(duck.duckdb_result_error(ctypes.byref(result)).decode())


def value(column, row):
    found = duck.duckdb_value_varchar(ctypes.byref(result), ctypes.c_uint64(column), ctypes.c_uint64(row))
    return ctypes.string_at(found).decode() if found else None


columns = range(duck.duckdb_column_count(ctypes.byref(result)))
json.dump([[value(column, row) for column in columns]
           for row in range(duck.duckdb_row_count(ctypes.byref(result)))], sys.stdout)
