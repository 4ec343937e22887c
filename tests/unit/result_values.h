#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <utility>

namespace rankwright {

/// A value, or a test that failed with its error.
template <class T>
T valueOf(Result<T> result) {
  if (!result) qFatal("%s", result.error().describe().c_str());
  return std::move(*result);
}

inline void expect(const Status& status) {
  if (!status) qFatal("%s", status.error().describe().c_str());
}

inline std::filesystem::path fileIn(const QTemporaryDir& folder, const char* name) {
  return (folder.path().toStdString() + "/") + name;
}

} // namespace rankwright
