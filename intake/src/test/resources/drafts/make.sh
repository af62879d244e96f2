#!/usr/bin/env bash
# Makes the Word files of the drafts anew. Needs LibreOffice (Debian: libreoffice-writer-nogui).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { soffice --headless "-env:UserInstallation=file://$profile" "$@"; }
office --convert-to docx ./*.fodt
office --convert-to odt ./*.fodt
office --convert-to txt:Text ./*.docx
