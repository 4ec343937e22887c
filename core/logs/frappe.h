#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"

#include <filesystem>

namespace rankwright {

/// Reads the Frappe data (L. Baltrunas et al., "Frappe: Understanding the Usage and Perception of Mobile App
/// Recommendations In-The-Wild", 2015) from `folder/meta.csv`, the catalogue, and `folder/frappe.csv`, the
/// log of app usage in context.
///
/// Items stand in the order of the catalogue and users in the order of their numbers; both have their number
/// as key. "unknown", an empty field and city 0 are missing. Rows that cannot be used are counted in the
/// report and left out: another number of fields, numbers that are none, text that is no UTF-8, an app twice
/// in the catalogue, an app in the log that the catalogue lacks. Errors: NotFound, Io, Corrupt (empty or cut
/// off), Parse (another header), each naming the file; Cancelled.
Result<StoreExport> readFrappe(const std::filesystem::path& folder, const JobControl& job);

} // namespace rankwright
