#pragma once

#include <Qsci/qscilexercustom.h>

#include <QPalette>

namespace rankwright {

/// Colours TOML and rules in QScintilla by `syntaxOf`.
class SourceLexer final : public QsciLexerCustom {
  Q_OBJECT

public:
  SourceLexer(bool isToml, QObject* parent);

  void setPalette(const QPalette& palette);

  const char* language() const override;
  QString description(int style) const override;
  void styleText(int start, int end) override;

private:
  bool isToml_;
};

} // namespace rankwright
