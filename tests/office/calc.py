"""LibreOffice Calc, driven as a clerk would use it: opens workbooks, types into cells, saves.

calc.py FILE.json: a list of jobs, each an object with "open" (a path) and what is done with it, in this order:
  "type"     [[sheet, "E6", text] …]: as typed at a keyboard; what a locked cell refuses is told as "refused: E6".
             A sheet is called by its name, or "" for the first
  "steps"    what else is done, by the names of functions below: [["insert_row", sheet, 7], …]; refused likewise
  "ask"      prints what these cells of the first sheet show, as a line of JSON
  "save"     [[path, filter, options] …]
LibreOffice runs without windows, with a profile of its own beside FILE.json, and listens on a pipe, not on a port.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import CellRangeAddress
from com.sun.star.uno import Exception as UnoException

PIPE = "gongshi-%d" % os.getpid()


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def start(folder):
    profile = uno.systemPathToFileUrl(os.path.join(folder, "profile"))
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + profile, "--headless", "--norestore", "--nologo",
         "--accept=pipe,name=%s;urp" % PIPE], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    end = time.monotonic() + 120
    while True:
        try:
            remote = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % PIPE)
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.1)


def sheet_of(document, name):
    sheets = document.Sheets
    return sheets.getByName(name) if name else sheets.getByIndex(0)


def type_in(document, sheet, place, text):
    cell = sheet_of(document, sheet).getCellRangeByName(place)
    if sheet_of(document, sheet).isProtected() and cell.CellProtection.IsLocked:
        print("refused: " + place)
        return
    try:
        # a cell of text keeps what is typed; another takes it for what it looks like
        if cell.NumberFormat == text_format(document):
            cell.setString(text)
        else:
            cell.setPropertyValue("FormulaLocal", text)
    except UnoException:
        print("refused: " + place)


def text_format(document):
    formats, locale = document.NumberFormats, document.CharLocale
    return formats.queryKey("@", locale, False)


def range_of(sheet, place):
    return sheet.getCellRangeByName(place).getRangeAddress()


# ---- what a clerk may do to a sheet ----

def unprotect(document, sheet):
    sheet.unprotect("")


def protect(document, sheet, password):
    sheet.protect(password)


def insert_row(document, sheet, row):
    sheet.Rows.insertByIndex(row - 1, 1)


def delete_row(document, sheet, row):
    sheet.Rows.removeByIndex(row - 1, 1)


def move_column(document, sheet, source, target):
    """The column goes before the target; letters."""
    rows = sheet.Rows.Count
    columns = sheet.Columns
    to = range_of(sheet, target + "1").StartColumn
    columns.insertByIndex(to, 1)
    origin = range_of(sheet, source + "1").StartColumn
    origin += origin >= to
    address = CellRangeAddress(sheet.RangeAddress.Sheet, origin, 0, origin, rows - 1)
    sheet.moveRange(sheet.getCellByPosition(to, 0).CellAddress, address)
    columns.removeByIndex(origin, 1)


def merge(document, sheet, place):
    sheet.getCellRangeByName(place).merge(True)


def unmerge(document, sheet):
    used = sheet.createCursor()
    used.gotoEndOfUsedArea(True)
    used.merge(False)


def hide_rows(document, sheet, first, last):
    for row in range(first, last + 1):
        sheet.Rows.getByIndex(row - 1).IsVisible = False


def sort(document, sheet, place, column):
    from com.sun.star.table import TableSortField
    field = TableSortField()
    field.Field = column
    field.IsAscending = False
    descriptor = properties(SortFields=uno.Any("[]com.sun.star.table.TableSortField", (field,)),
                            ContainsHeader=False)
    sheet.getCellRangeByName(place).sort(descriptor)


def rename(document, sheet, name):
    sheet.Name = name


def add_sheet(document, sheet, name, first):
    document.Sheets.insertNewByName(name, 0 if first else document.Sheets.Count)
    document.Sheets.getByName(name).getCellRangeByName("A1").setString("备忘")


def put(document, sheet, place, text):
    """As pasted, which asks no rule of the cell but its lock."""
    cell = sheet.getCellRangeByName(place)
    if sheet.isProtected() and cell.CellProtection.IsLocked:
        raise UnoException("locked", None)
    cell.setString(text)


def number(document, sheet, place, value, code):
    cell = sheet.getCellRangeByName(place)
    formats, locale = document.NumberFormats, document.CharLocale
    key = formats.queryKey(code, locale, False)
    cell.setValue(value)
    cell.NumberFormat = key if key >= 0 else formats.addNew(code, locale)


def formula(document, sheet, place, text):
    sheet.getCellRangeByName(place).setFormula(text)


STEPS = {step.__name__: step for step in (unprotect, protect, insert_row, delete_row, move_column, merge, unmerge, hide_rows,
                                          sort, rename, add_sheet, put, number, formula)}


def run(desktop, job):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["open"]), "_blank", 0,
                                            properties(Hidden=True))
    for sheet, place, text in job.get("type", []):
        type_in(document, sheet, place, text)
    for name, sheet, *words in job.get("steps", []):
        try:
            STEPS[name](document, sheet_of(document, sheet), *words)
        except UnoException:
            print("refused: " + name)
    if "ask" in job:
        document.calculateAll()
        print(json.dumps([sheet_of(document, "").getCellRangeByName(place).String for place in job["ask"]],
                         ensure_ascii=False))
    for path, name, options in job.get("save", []):
        document.storeToURL(uno.systemPathToFileUrl(path),
                            properties(FilterName=name, FilterOptions=options, Overwrite=True))
    document.close(True)


def main():
    path = os.path.abspath(sys.argv[1])
    office, desktop = start(os.path.dirname(path))
    try:
        with open(path, encoding="utf-8") as file:
            for job in json.load(file):
                print("job " + job.get("name", job["open"]))
                run(desktop, job)
    finally:
        try:
            desktop.terminate()
        except UnoException:
            office.kill()
        office.wait()


main()
