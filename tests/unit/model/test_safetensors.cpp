#include "core/model/safetensors.h"

#include "core/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cstring>
#include <limits>

using namespace rankwright;

namespace {

std::string withHeader(const std::string& header, std::size_t dataBytes) {
  std::string file(8, '\0');
  const std::uint64_t length = header.size();
  std::memcpy(file.data(), &length, 8);
  return file + header + std::string(dataBytes, '\1');
}

std::vector<FloatTensor> exampleTensors() {
  return {{"bias", {1}, {-0.0F}},
          {"embedding \"x\"", {2, 3}, {1.5F, -2, std::numeric_limits<float>::denorm_min(), 4, 5, 6}},
          {"nothing", {4, 0}, {}},
          {"scalar", {}, {7}}};
}

} // namespace

class TestSafetensors : public QObject {
  Q_OBJECT

private slots:
  void readsWhatItWrote() {
    const auto path = file("a");
    QVERIFY(writeSafetensors(exampleTensors(), path));
    const auto tensors = readSafetensors(path);
    QVERIFY2(tensors, tensors ? "" : tensors.error().describe().c_str());
    QVERIFY(*tensors == exampleTensors());
    QCOMPARE(std::bit_cast<std::uint32_t>(tensors->front().values[0]), std::bit_cast<std::uint32_t>(-0.0F));
  }

  void laysTheFileOutAsTheFormatSays() {
    const auto path = file("layout");
    QVERIFY(writeSafetensors(std::vector<FloatTensor>{{"w", {2}, {1, 2}}}, path));
    const auto text = readTextFile(path).value();
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, text.data(), 8);
    QCOMPARE(headerBytes % 8, std::uint64_t{0});
    QCOMPARE(text.size(), 8 + headerBytes + 2 * sizeof(float));
    const auto header = QByteArray::fromStdString(text.substr(8, headerBytes)).trimmed();
    QCOMPARE(header, QByteArray(R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})"));
  }

  void ignoresMetadata() {
    const auto path = file("metadata");
    const std::string header =
        R"({"__metadata__":{"made":"by hand"},"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    QVERIFY(writeFileAtomically(path, withHeader(header, 4)));
    QCOMPARE(readSafetensors(path).value().size(), std::size_t{1});
  }

  void damage_data() {
    const auto one = [](const char* dtype, const char* shape, const char* offsets) {
      return QStringLiteral(R"({"w":{"dtype":"%1","shape":%2,"data_offsets":%3}})")
          .arg(QLatin1String(dtype), QLatin1String(shape), QLatin1String(offsets))
          .toStdString();
    };
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const auto corrupt = [](const char* name, const std::string& bytes) {
      QTest::newRow(name) << bytes << ErrorKind::Corrupt;
    };
    corrupt("empty", "");
    corrupt("shorter than a length", "abc");
    corrupt("header longer than the file", withHeader("{}", 0).replace(0, 1, 1, '\x40'));
    corrupt("header of absurd length", std::string(16, '\xff'));
    corrupt("header is no JSON", withHeader("{\"w\":", 0));
    corrupt("header is an array", withHeader("[]", 0));
    corrupt("tensor is a number", withHeader(R"({"w":3})", 0));
    corrupt("no dtype", withHeader(R"({"w":{"shape":[1],"data_offsets":[0,4]}})", 4));
    corrupt("shape is a text", withHeader(one("F32", "\"1\"", "[0,4]"), 4));
    corrupt("negative dimension", withHeader(one("F32", "[-1]", "[0,4]"), 4));
    corrupt("dimension beyond int64", withHeader(one("F32", "[18446744073709551615]", "[0,4]"), 4));
    corrupt("product overflows", withHeader(one("F32", "[4294967296,4294967296]", "[0,0]"), 0));
    corrupt("three offsets", withHeader(one("F32", "[1]", "[0,4,4]"), 4));
    corrupt("offsets descend", withHeader(one("F32", "[1]", "[4,0]"), 4));
    corrupt("starts late", withHeader(one("F32", "[1]", "[4,8]"), 8));
    corrupt("beyond the data", withHeader(one("F32", "[2]", "[0,8]"), 4));
    corrupt("shape needs more", withHeader(one("F32", "[2]", "[0,4]"), 4));
    corrupt("bytes behind the last tensor", withHeader(one("F32", "[1]", "[0,4]"), 5));
    corrupt("name twice", withHeader(R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                     R"("w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                                     4));
    corrupt("overlap", withHeader(R"({"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                  R"("w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                                  4));
    QTest::newRow("another dtype") << withHeader(one("F16", "[2]", "[0,4]"), 4) << ErrorKind::Unsupported;
  }

  void damage() {
    QFETCH(std::string, bytes);
    QFETCH(ErrorKind, kind);
    const auto path = file("damaged");
    QVERIFY(writeFileAtomically(path, bytes));
    const auto tensors = readSafetensors(path);
    QVERIFY(!tensors);
    QVERIFY2(tensors.error().kind == kind, tensors.error().describe().c_str());
    QVERIFY(QString::fromStdString(tensors.error().message).endsWith(QString::fromStdString(path.string())));
  }

  void everyTruncationIsNoticed() {
    const auto path = file("whole");
    QVERIFY(writeSafetensors(exampleTensors(), path));
    const auto wholeSize = std::filesystem::file_size(path);
    for (auto size = wholeSize; size > 0; --size) {
      std::filesystem::resize_file(path, size - 1);
      QVERIFY(!readSafetensors(path));
    }
  }

  void refusesToWrite_data() {
    QTest::addColumn<bool>("sameName");
    QTest::newRow("a name twice") << true;
    QTest::newRow("a shape that does not fit") << false;
  }

  void refusesToWrite() {
    QFETCH(bool, sameName);
    const std::vector<FloatTensor> tensors{{"w", {1}, {1}}, {sameName ? "w" : "v", {sameName ? 1 : 2}, {1}}};
    QCOMPARE(writeSafetensors(tensors, file("refused")).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!std::filesystem::exists(file("refused")));
  }

  void aMissingFileIsNotFound() {
    QCOMPARE(readSafetensors(file("absent")).error().kind, ErrorKind::NotFound);
  }

private:
  std::filesystem::path file(const char* name) const {
    return folder_.filePath(QLatin1String(name)).toStdString();
  }

  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
