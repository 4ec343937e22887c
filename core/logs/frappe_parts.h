#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace rankwright {

/// Reads `meta.csv` into an item pool. Errors: as `readFrappe`.
Result<ItemPool> readFrappeCatalogue(const std::filesystem::path& path, ImportReport& report,
                                     const JobControl& job);

/// Reads `frappe.csv` into the export's users, contexts and interactions; its items are there already.
/// Errors: as `readFrappe`.
Status readFrappeLog(const std::filesystem::path& path, StoreExport& store, const JobControl& job);

/// The number that the whole text is, or nothing.
template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "" where Frappe says that it does not know.
inline std::string_view knownText(std::string_view text) {
  return text == "unknown" ? std::string_view() : text;
}

} // namespace rankwright
