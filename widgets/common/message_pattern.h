#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rankwright {

/// A text with %1, %2 … in place of values, e.g. "no such user: %1". Finds the values in a text that was made
/// of it.
class MessagePattern {
public:
  explicit MessagePattern(const QString& source);

  const QString& source() const { return source_; }

  /// How many of its own characters a text must have: no spaces and no values.
  int weight() const { return weight_; }

  /// Whether it says something itself. One that only joins values, e.g. "%1: %2", does not.
  bool hasWords() const { return hasWords_; }

  /// Whether the value is a name or a number by its place, quoted or behind the last colon, so that a lone
  /// word there is never the engine's own. `value` counts from 0.
  bool isQuoted(std::size_t value) const;
  bool isOffender(std::size_t value) const;

  /// The values in the order of the text; nothing when the text was not made of this pattern. Each value ends
  /// where the text after it is met first.
  std::optional<QStringList> valuesIn(const QString& text) const;

private:
  QString source_;
  std::vector<QString> literals_; ///< the text before each value, and that after the last: at least one
  int weight_ = 0;
  bool hasWords_ = false;
};

/// `pattern` with its placeholders %1 … %9 replaced by the values, whose own per cent signs stay.
QString filled(const QString& pattern, const QStringList& values);

} // namespace rankwright
