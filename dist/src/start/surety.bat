@echo off
rem Starts the Surety of this folder with the Java that came with it.
setlocal
set "root=%~dp0.."
set "cache=-Xshare:auto"
if exist "%root%\lib\surety.aot" set "cache=-XX:AOTCache=%root%\lib\surety.aot"
"%root%\runtime\bin\java.exe" -XX:+UseSerialGC -Xmx2g -Xlog:disable "%cache%" "-Dsurety.home=%root%" -Djava.awt.headless=true -Dsurety.installed=true %SURETY_JAVA_OPTS% -jar "%root%\lib\surety.jar" %*
