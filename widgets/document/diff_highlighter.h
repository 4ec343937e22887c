#pragma once

#include <QSyntaxHighlighter>

namespace rankwright {

/// Colours a unified diff: whole lines by what happened to them.
class DiffHighlighter final : public QSyntaxHighlighter {
  Q_OBJECT

public:
  using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
  void highlightBlock(const QString& text) override;
};

} // namespace rankwright
