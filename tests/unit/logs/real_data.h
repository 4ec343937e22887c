#pragma once

#include <QDir>
#include <QString>
#include <QTest>

#include <filesystem>

/// A folder of the real data that lies beside the checkout; it need not exist.
inline std::filesystem::path realData(const char* name) {
  const auto data = qEnvironmentVariable("RANKWRIGHT_DATA", QStringLiteral(RW_SOURCE_DIR "/../shared/data"));
  return std::filesystem::path(data.toStdString()) / name;
}

/// Skips the test when the data is not there.
#define RW_NEED_DATA(path)                                                                                   \
  if (!std::filesystem::exists(path)) QSKIP(("no such data: " + (path).string()).c_str())
