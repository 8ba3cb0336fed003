#!/usr/bin/env bash
# Cross compile taojin for TARGETS (os/arch …) into a folder, pack each with licence and README, write
# SHA256SUMS, and try the one that runs here. The same commit gives the same binaries.
set -euo pipefail
go=$1 dir=$2
targets=${TARGETS:-linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64}
version=$(git describe --tags --always --dirty 2>/dev/null || echo devel)
rm -rf "$dir"
mkdir -p "$dir"
here=$("$go" env GOOS)/$("$go" env GOARCH)
for target in $targets; do
  os=${target%/*} arch=${target#*/} name=taojin
  if [ "$os" = windows ]; then name=taojin.exe; fi
  folder="taojin-$version-$os-$arch"
  mkdir "$dir/$folder"
  GOOS=$os GOARCH=$arch CGO_ENABLED=0 "$go" build -trimpath -ldflags '-s -w' -o "$dir/$folder/$name" ./cmd/taojin
  cp LICENSE README.md README.zh-CN.md "$dir/$folder/"
  if [ "$target" = "$here" ]; then
    "$dir/$folder/$name" version >/dev/null
    "$dir/$folder/$name" extract --json 2022年2月20日，大会闭幕。 | grep -q '"value":"2022-02-20"'
    echo "release: $target runs here"
  fi
  tar -C "$dir" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -czf "$dir/$folder.tar.gz" "$folder"
  rm -r "${dir:?}/$folder"
done
(cd "$dir" && sha256sum ./*.tar.gz | sed 's, \./, ,' > SHA256SUMS)
ls -l "$dir"
