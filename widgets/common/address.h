#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

#include <optional>

namespace rankwright {

/// Names one object of a workspace: `item:com.tencent.mm`, `user:17`, `key:category=Games`,
/// `rule:age_bucket`, `file:rules/keys.rules`, `view:guess-you-like`. It can be copied, pasted into the
/// palette and followed.
struct Address {
  QString kind; ///< lower-case letters, e.g. "item"
  QString key;  ///< whatever comes after the first colon

  bool isEmpty() const { return kind.isEmpty(); }
  /// "item:com.tencent.mm"
  QString text() const;
  /// The reverse of `text()`, surrounding blanks aside; nothing when it is no address.
  static std::optional<Address> parse(const QString& text);

  bool operator==(const Address&) const = default;
};

} // namespace rankwright

Q_DECLARE_METATYPE(rankwright::Address)
