#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace rankwright {

/// How many of the bytes are in memory at this moment, page by page: those that can be read without waiting
/// for the disk. Of a mapped file that is what the system has cached of it, whoever read it. Touches none of
/// them. Errors: Cancelled; Io when the bytes are no memory of this process.
Result<std::uint64_t> countResidentBytes(std::span<const std::byte> bytes, const JobControl& job = {});

/// Whether the system says which pages of a mapped file are in memory: it does to the file's owner and to who
/// may write it. To others it claims that all of them are.
bool tellsResidency(const std::filesystem::path& file);

} // namespace rankwright
