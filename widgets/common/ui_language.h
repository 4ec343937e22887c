#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace rankwright {

/// A language that the program speaks.
struct LanguageChoice {
  QString code; ///< "en", "zh_CN"
  QString name; ///< in the language itself: "English", "简体中文"
};

/// The language of the program's and of Qt's own texts. A change reaches texts made afterwards, so that
/// windows are built anew.
class UiLanguage final : public QObject {
  Q_OBJECT

public:
  explicit UiLanguage(QObject* parent = nullptr);
  ~UiLanguage() override;

  static const std::vector<LanguageChoice>& choices();

  /// One of the choices' codes; empty before the first `set`.
  QString current() const { return current_; }

  /// An empty or unknown code follows the desktop, and English where the desktop's language is not among the
  /// choices.
  void set(const QString& code);

signals:
  void changed();

private:
  QTranslator own_;
  QTranslator qt_;
  QString current_;
};

} // namespace rankwright
