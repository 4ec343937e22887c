#pragma once

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QPlainTextEdit;

namespace rankwright {

class JobRunner;

/// Two texts and what they are called.
struct TextPair {
  QString beforeLabel;
  QString afterLabel;
  std::string before;
  std::string after;
};

/// Shows how two texts differ, as a unified diff.
class DiffPage final : public QWidget {
  Q_OBJECT

public:
  explicit DiffPage(JobRunner& jobs, QWidget* parent = nullptr);

  /// Compares on a worker.
  void compare(const QString& title, TextPair texts);
  /// Shows a comparison that is made already, in unified format.
  void show(const QString& title, const std::string& diff);
  QString text() const;

private:
  void showDiff(const std::string& diff);

  JobRunner& jobs_;
  QLabel* title_;
  QPlainTextEdit* text_;
};

} // namespace rankwright
