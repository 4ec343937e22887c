#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/base/toml_text.h"

#include <QTest>

#include <type_traits>

using namespace rankwright;

class TestBaseTypes : public QObject {
  Q_OBJECT

private slots:
  void idsOfDifferentThingsDoNotMix() {
    QVERIFY((!std::is_convertible_v<ItemId, UserId>));
    QVERIFY((!std::is_constructible_v<ItemId, UserId>));
    QVERIFY(ItemId(3) < ItemId(4));
  }

  void errorNamesItsPlace() {
    const Error error{ErrorKind::Parse, "expected ')'", SourceSpan{"rules.toml", 3, 14, 2}};
    QCOMPARE(error.describe(), std::string("rules.toml:3:14: expected ')'"));
    QCOMPARE((Error{ErrorKind::Io, "disk full"}).describe(), std::string("disk full"));
  }

  void assignReturnsTheFailureOfAnotherResult() {
    const auto outer = [](bool ok) -> Result<int> {
      const auto inner = [ok]() -> Result<int> {
        if (ok) return 20;
        return fail(ErrorKind::NotFound, "no such thing: {}", "x");
      };
      RW_ASSIGN(const auto value, inner());
      return value + 1;
    };
    QCOMPARE(outer(true).value(), 21);
    QCOMPARE(outer(false).error().kind, ErrorKind::NotFound);
    QCOMPARE(outer(false).error().message, std::string("no such thing: x"));
  }

  // Hashed feature ids live in saved models: these figures must never change.
  void hashesAreFixed() {
    QCOMPARE(hashText(""), std::uint64_t{0x2D06800538D394C2});
    QCOMPARE(hashText("Games"), hashBytes(std::as_bytes(std::span("Games", 5))));
    QVERIFY(hashText("Games", 1) != hashText("Games", 2));
    QVERIFY(hashInteger(1) != hashInteger(-1));
    HashStream pieces;
    for (const std::string_view piece : {"Ga", "", "mes"})
      pieces.add(std::as_bytes(std::span(piece)));
    QCOMPARE(pieces.value(), hashText("Games"));
    pieces.reset();
    QCOMPARE(pieces.value(), hashText(""));
  }

  void jobStopsWhenAsked() {
    std::stop_source source;
    const JobControl job{source.get_token(), {}};
    QVERIFY(job.check().has_value());
    source.request_stop();
    QCOMPARE(job.check().error().kind, ErrorKind::Cancelled);
  }

  void tomlStringsAreEscaped() { QCOMPARE(tomlString("a\"b\\c\nd"), std::string("\"a\\\"b\\\\c\\u000Ad\"")); }
};

QTEST_APPLESS_MAIN(TestBaseTypes)
#include "test_base_types.moc"
