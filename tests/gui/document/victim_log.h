#pragma once

#include "core/document/file_fingerprint.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// One line of what a victim says: when, what it did, and the text it had then.
struct VictimLine {
  QByteArray what;       ///< "open", "offer", "edit", "saved", "restored"
  std::int64_t time = 0; ///< microseconds of the steady clock, the same for all processes
  FileFingerprint text;
};

inline std::int64_t steadyMicroseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

inline QByteArray printed(const char* what, const FileFingerprint& text) {
  return QByteArray(what) + ' ' + QByteArray::number(qlonglong(steadyMicroseconds())) + ' ' +
         QByteArray::number(qulonglong(text.hash)) + ' ' + QByteArray::number(qulonglong(text.size)) + '\n';
}

/// Whole lines only: the last one may be cut off by the kill.
inline std::vector<VictimLine> parsed(const QByteArray& output) {
  std::vector<VictimLine> lines;
  for (const auto& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
    const auto fields = line.split(' ');
    if (fields.size() == 4)
      lines.push_back(
          {fields[0], fields[1].toLongLong(), {fields[2].toULongLong(), fields[3].toULongLong()}});
  }
  return lines;
}

} // namespace rankwright
