#pragma once

#include "widgets/common/message_pattern.h"

#include <QHash>

#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

/// Translates texts that were put together elsewhere, by finding the pattern that each was made of.
class PhraseBook {
public:
  /// The translation of a pattern's source, its placeholders %1, %2 … in any order; the source itself where
  /// there is none. Asked anew each time, since languages change.
  using Translate = std::function<QString(const QString& source)>;

  PhraseBook(std::span<const char* const> sources, Translate translate);

  /// The text in the language of the translations. Where several patterns fit, the one with the most
  /// characters wins, those of the patterns found in its values included. Values that are no texts of the
  /// book stay as they are, and so does a text that no pattern fits.
  QString translated(const QString& text) const;

private:
  /// A translation and how many characters of the text the patterns explain.
  struct Reading {
    QString text;
    int weight = 0;
    int inside = 0; ///< how many of them belong to texts inside of values

    bool beats(const Reading& other) const;
  };

  /// What was read of a text at a depth: values are met again by many patterns.
  using Memo = QHash<std::pair<QString, int>, Reading>;

  Reading read(const QString& text, int depth, Memo& memo) const;
  Reading bestFit(const QString& text, int depth, Memo& memo) const;
  Reading fit(const MessagePattern& pattern, const QStringList& values, int depth, Memo& memo) const;
  Reading readValue(const MessagePattern& pattern, std::size_t index, const QString& value, int depth,
                    Memo& memo) const;

  std::vector<MessagePattern> patterns_; ///< those with values
  QHash<QString, int> whole_;            ///< the weights of those without, by their source
  Translate translate_;
};

} // namespace rankwright
