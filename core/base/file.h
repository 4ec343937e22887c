#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace rankwright {

/// The whole file as text. Errors: NotFound, Io; the message names the file.
Result<std::string> readTextFile(const std::filesystem::path& path);

/// Replaces the file in one step, as ReplacementFile does. Errors: Io; nothing is left behind.
Status writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
Status writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// Maps the file for reading. The mapping lives as long as the buffer or a copy of it. Errors: NotFound, Io.
Result<Buffer<std::byte>> mapFile(const std::filesystem::path& path);

/// Has the system begin to read a stretch of a mapped file, and nothing around it. Returns at once.
void fetchPages(std::span<const std::byte> stretch);

/// Gives the memory of a stretch of a mapped file back, for who reads a large file once from the beginning to
/// the end. It can still be read: it comes from the disk again.
void releasePages(std::span<const std::byte> stretch);

} // namespace rankwright
