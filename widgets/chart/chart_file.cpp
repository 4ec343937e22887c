#include "widgets/chart/chart_file.h"

#include "core/base/replacement_file.h"

namespace rankwright {

namespace {

/// Between two of them the job may be cancelled.
constexpr std::size_t kPartBytes = std::size_t{1} << 20;

} // namespace

Status writeChart(const ChartEncoder& encode, const QString& path, const JobControl& job) {
  RW_ASSIGN(const auto bytes, encode());
  RW_ASSIGN(auto file, ReplacementFile::create(path.toStdString()));
  std::string_view left(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  do {
    RW_CHECK(job.check());
    RW_CHECK(file.write(left.substr(0, kPartBytes)));
    left.remove_prefix(std::min(left.size(), kPartBytes));
  } while (!left.empty());
  return file.commit();
}

} // namespace rankwright
