#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace rankwright {

/// One row of a searchable list: a title and a shorter second line.
struct Entry {
  QString title;
  QString detail;
};

/// The rows that a searchable list shows: users, apps. Immutable; read from the window and from workers.
class EntrySource {
public:
  virtual ~EntrySource() = default;

  virtual std::uint32_t size() const = 0;
  virtual Entry at(std::uint32_t row) const = 0;
  /// What the filter looks into, e.g. name and key.
  virtual QString searchText(std::uint32_t row) const = 0;
};

using EntryRows = std::shared_ptr<const std::vector<std::uint32_t>>;

/// The rows whose search text contains every word of `filter`, whatever the case; those that start with the
/// filter first, then by row. An empty filter keeps all. Errors: Cancelled.
Result<EntryRows> searchEntries(const EntrySource& source, const QString& filter, const JobControl& job);

} // namespace rankwright
