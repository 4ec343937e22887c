#pragma once

#include "core/model/training.h"

#include <string>

namespace rankwright::cli {

/// What a training did, epoch by epoch, as a table for people.
std::string trainingText(const TrainingReport& report);

/// The same as JSON.
std::string trainingJson(const TrainingReport& report);

} // namespace rankwright::cli
