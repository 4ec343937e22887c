#pragma once

#include <QComboBox>

#include <filesystem>
#include <vector>

namespace rankwright {

/// The stage logs that a person chooses from, by the names of their files.
class StageLogBox final : public QComboBox {
  Q_OBJECT

public:
  explicit StageLogBox(QWidget* parent = nullptr);

  /// Offers these logs without telling; `chosen` is shown, or else the first one.
  void setLogs(const std::vector<std::filesystem::path>& logs, const std::filesystem::path& chosen);
  /// Empty when there is none.
  std::filesystem::path log() const;

signals:
  /// A person chose another log.
  void chosen(const QString& path);
};

} // namespace rankwright
