#include "core/base/text_encoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace rankwright;

namespace {

const QString kTable = QStringLiteral("名称,位置\n微信,1\nStraße,2\n");

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding, bool withMark) {
  const auto flags = withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
  return QByteArray(QStringEncoder(encoding, flags).encode(text));
}

} // namespace

/// Texts as spreadsheets write them.
class TestTextEncoding : public QObject {
  Q_OBJECT

private slots:
  void textsAreRead_data() {
    using Encoding = QStringConverter::Encoding;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextEncoding>("encoding");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& text,
                        TextEncoding encoding) { QTest::newRow(name) << bytes << text << encoding; };
    const auto plain = QStringLiteral("name\nChess\n");
    row("UTF-8", kTable.toUtf8(), kTable, TextEncoding::Utf8);
    row("UTF-8 with a mark", "\xEF\xBB\xBF" + kTable.toUtf8(), kTable, TextEncoding::Utf8);
    row("UTF-16 LE with a mark", utf16(kTable, Encoding::Utf16LE, true), kTable,
        TextEncoding::Utf16LittleEndian);
    row("UTF-16 BE with a mark", utf16(kTable, Encoding::Utf16BE, true), kTable,
        TextEncoding::Utf16BigEndian);
    row("UTF-16 LE", utf16(plain, Encoding::Utf16LE, false), plain, TextEncoding::Utf16LittleEndian);
    row("UTF-16 BE", utf16(plain, Encoding::Utf16BE, false), plain, TextEncoding::Utf16BigEndian);
    row("GB18030", QByteArray("\xC3\xFB\xB3\xC6\n\xCE\xA2\xD0\xC5\n"), QStringLiteral("名称\n微信\n"),
        TextEncoding::Gb18030);
    row("GB18030 of four bytes", QByteArray("\xC3\xFB\xB3\xC6 \x94\x39\xDA\x33"), QStringLiteral("名称 💩"),
        TextEncoding::Gb18030);
    row("nothing", {}, {}, TextEncoding::Utf8);
    row("longer than a buffer", QStringLiteral("微").repeated(5000).toUtf8(),
        QStringLiteral("微").repeated(5000), TextEncoding::Utf8);
  }

  void textsAreRead() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(TextEncoding, encoding);
    const auto decoded =
        decodeText(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())), "t");
    QVERIFY2(decoded.has_value(), decoded ? "" : decoded.error().message.c_str());
    QCOMPARE(QString::fromStdString(decoded->text), text);
    QCOMPARE(decoded->encoding, encoding);
  }

  void otherBytesAreRefusedWithTheLine_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("no encoding") << QByteArray("a\nb\n\xFF\xFF\n") << 3U;
    QTest::newRow("cut in the middle") << QByteArray("\xEF\xBB\xBF"
                                                     "a\n\xE5\xBE")
                                       << 2U;
    QTest::newRow("half a character") << QByteArray("\xFF\xFE"
                                                    "a",
                                                    3)
                                      << 1U;
  }

  void otherBytesAreRefusedWithTheLine() {
    QFETCH(QByteArray, bytes);
    QFETCH(unsigned, line);
    const auto decoded =
        decodeText(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())), "t");
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Parse);
    QCOMPARE(decoded.error().span->line, line);
    QCOMPARE(decoded.error().span->source, std::string("t"));
  }
};

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "test_text_encoding.moc"
