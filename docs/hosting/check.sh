#!/usr/bin/env bash
# Serves dist/ with nginx and with Apache under the examples of this folder, and runs the browser tests of start,
# offline use and security against each. Run by hand, after `cargo xtask dist` and once `cargo xtask test`:
#
#   apt-get install nginx-light apache2
#   docs/hosting/check.sh
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
work="$(mktemp -d)"
chmod 755 "$work"
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

# The site twice, as the tests expect it: at the top and in a folder.
mkdir -p "$work/site/tools"
cp -r "$root/dist/." "$work/site"
cp -r "$root/dist" "$work/site/tools/planner"

check() {
  local name="$1" url="$2"
  echo "=== $name"
  for file in "" service-worker.js consortium-planner.html consortium-planner.webmanifest "$(cd "$root/dist" && ls *.wasm)"; do
    echo "--- /$file"
    curl --silent --head "$url$file" | grep -iE '^(HTTP|content-type|cache-control|content-security|x-content)' | cut -c1-110
  done
  (cd "$root/tests/browser" && BASE_URL="$url" SITE_FOLDER=tools/planner SINGLE_FILE="$root/dist/consortium-planner.html" \
    CHROME="${CHROME:-$(command -v chromium-headless-shell || command -v chromium)}" npx playwright test start.spec.ts offline.spec.ts security.spec.ts)
}

wait_for() {
  until curl --silent --output /dev/null "$1"; do sleep 0.1; done
}

sed -e 's/listen 80;/listen 127.0.0.1:8181;/' -e "s#root /var/www/consortium-planner;#root $work/site;#" \
  "$here/nginx.conf" > "$work/planner.conf"
cat > "$work/nginx.conf" <<END
daemon off;
pid $work/nginx.pid;
events {}
http { include /etc/nginx/mime.types; access_log off; include $work/planner.conf; }
END
nginx -c "$work/nginx.conf" -e "$work/nginx.log" & servers+=($!)
wait_for http://127.0.0.1:8181/
check nginx http://127.0.0.1:8181/

cp "$here/apache.htaccess" "$work/site/.htaccess"
cat > "$work/apache.conf" <<END
ServerName 127.0.0.1
Listen 127.0.0.1:8182
PidFile $work/apache.pid
ErrorLog $work/apache.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
TypesConfig /etc/mime.types
DocumentRoot $work/site
DirectoryIndex index.html
<Directory $work/site>
  AllowOverride FileInfo
  Require all granted
</Directory>
END
apache2 -d "$work" -f "$work/apache.conf" -D FOREGROUND & servers+=($!)
wait_for http://127.0.0.1:8182/
check Apache http://127.0.0.1:8182/
