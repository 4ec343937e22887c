#pragma once

#include "core/workspace/id_file_training.h"

#include <string>

namespace rankwright::cli {

/// What trainings on files did: the curve of each seed, and what its test says, with the mean.
std::string trainFilesText(const IdFileReport& report);

/// The same as JSON, with the configuration.
std::string trainFilesJson(const IdFileTask& task, const IdFileReport& report);

} // namespace rankwright::cli
