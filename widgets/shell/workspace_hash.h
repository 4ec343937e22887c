#pragma once

#include <QString>

namespace rankwright {

/// Sixteen hexadecimal digits that stand for a workspace in names of files and sockets: the same for every
/// path to its folder or its workspace.toml.
QString workspaceHash(const QString& workspace);

} // namespace rankwright
