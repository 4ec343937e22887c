#pragma once

#include "core/logs/delimited_format.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Rows of a sample, as many as were asked for.
using SampleRows = std::vector<std::vector<std::string>>;

/// The delimiter and quoting under which the rows of the sample have the same number of fields most often,
/// and the most of them. One column is the answer when nothing cuts the rows.
DelimitedFormat guessFormat(std::string_view sample);

/// The first rows of the sample, whatever their lengths; rows with broken quotes are left out.
SampleRows sampleRows(std::string_view sample, const DelimitedFormat& format, std::size_t count);

/// Whether the first row names the columns: it holds no numbers, no field twice, and nothing that the column
/// below it holds again.
bool looksLikeHeader(const SampleRows& rows);

} // namespace rankwright
