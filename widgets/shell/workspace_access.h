#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>

namespace rankwright {

class JobRunner;

/// Whether the open workspace may be written: not where the system forbids it, and not while another process
/// writes. Looks again every two seconds.
class WorkspaceAccess final : public QObject {
  Q_OBJECT

public:
  explicit WorkspaceAccess(JobRunner& jobs, QObject* parent = nullptr);

  /// `folder` has the configuration, `data` what is built from it.
  void watch(const std::filesystem::path& folder, const std::filesystem::path& data);

  bool isReadOnly() const { return !reason_.isEmpty(); }
  /// Why it is read-only, in a sentence; empty when it is not.
  QString reason() const { return reason_; }

signals:
  void changed();

private:
  void look();
  void take(const QString& reason);

  JobRunner& jobs_;
  QTimer timer_;
  std::filesystem::path folder_;
  std::filesystem::path data_;
  QString reason_;
};

} // namespace rankwright
