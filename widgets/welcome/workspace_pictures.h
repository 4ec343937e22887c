#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QPixmap>
#include <QString>

namespace rankwright {

class JobRunner;

/// Small pictures of workspaces as they last looked, one PNG each, named by a hash of the folder's path.
class WorkspacePictures {
public:
  /// `cache` is the folder of the pictures; empty: the program's cache folder.
  explicit WorkspacePictures(QString cache = {});

  /// Where the picture of a workspace lies, the same for every path to it. Asks the disk for links: for
  /// workers.
  QString fileOf(const QString& folder) const;

  /// Scales the picture down and writes it on a worker. What cannot be written is missing later, nothing
  /// else.
  void save(JobRunner& jobs, QObject* receiver, const QString& folder, const QPixmap& picture) const;

  /// Reads a picture; null when there is none. Slow: for workers.
  QImage load(const QString& folder) const;

  /// Writes a picture, replacing the earlier one in one step. Slow: for workers. Errors: Io, with the file.
  Status write(const QString& folder, const QImage& picture) const;

private:
  QString cache_;
};

} // namespace rankwright
