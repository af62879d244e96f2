@echo off
rem Opens Surety in the browser. It runs until this window is closed.
title Surety
call "%~dp0bin\surety.bat" serve %*
if errorlevel 1 pause
