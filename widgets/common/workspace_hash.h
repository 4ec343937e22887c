#pragma once

#include <QString>

namespace rankwright {

/// Digits enough for names of sockets, which are short.
constexpr int kShortHash = 16;
constexpr int kWholeHash = 40;

/// Hexadecimal digits that stand for a workspace in names of files and sockets: the same for every path to
/// its folder or its workspace.toml. A shorter hash is the beginning of a longer one.
QString workspaceHash(const QString& workspace, int digits = kShortHash);

} // namespace rankwright
