#pragma once

#include "core/base/job_control.h"
#include "widgets/common/address.h"

#include <QString>

#include <vector>

namespace rankwright {

/// One object that the palette offers to go to.
struct PaletteEntry {
  QString title;
  QString detail = {}; ///< what tells it from others of that name
  QString icon = {};   ///< name of a theme icon
  Address address;
};

/// Objects of one kind that can be found by name: users, apps, keys, rules, views.
class PaletteSource {
public:
  virtual ~PaletteSource() = default;

  /// What they are, e.g. "Users"; called on the window's thread.
  virtual QString title() const = 0;

  /// At most `limit` objects that fit, the best first. Called on a working thread, several times at once;
  /// returns soon after the control asks to stop.
  virtual Result<std::vector<PaletteEntry>> find(const QString& query, int limit,
                                                 const JobControl& control) const = 0;

  /// The objects whose key is exactly this text. Looked up rather than searched for: called on the window's
  /// thread with every letter.
  virtual std::vector<PaletteEntry> withKey(const QString& /*key*/) const { return {}; }
};

} // namespace rankwright
