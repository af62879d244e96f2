@echo off
rem Starts the Surety of this folder with the Java that came with it.
setlocal
set "root=%~dp0.."
"%root%\runtime\bin\java.exe" -XX:+UseSerialGC -Xmx2g -Xlog:disable -Xshare:auto "-Dsurety.home=%root%" -Djava.awt.headless=true -Dsurety.installed=true %SURETY_JAVA_OPTS% -jar "%root%\lib\surety.jar" %*
