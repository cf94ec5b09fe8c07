#include "model/base/result.h"

#include "tests/support/test_main.h"

#include <memory>

using namespace hopscope;

class ResultTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aResultHoldsAValueOrTheErrorThatPreventedIt()
    {
        const Result<int> good = 7;
        QVERIFY(good.hasValue());
        QVERIFY(bool(good));
        QCOMPARE(*good, 7);

        const Error error{ErrorKind::FileMissing, "No such file", "a.yaml"};
        const Result<int> bad = error;
        QVERIFY(!bad.hasValue());
        QVERIFY(bad.error() == error);
    }

    void aResultOfErrorTypeTextKeepsValueAndErrorApart()
    {
        const Result<std::string> value = std::string("text");
        QVERIFY(value.hasValue());
        QCOMPARE(value->size(), std::size_t(4));
    }

    void theValueCanBeMovedOut()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 3);
        QVERIFY(result.hasValue());
        QVERIFY(*result == nullptr);
    }

    void aStatusIsSuccessOrAnError()
    {
        QVERIFY(success().hasValue());
        const Status failed = Error{ErrorKind::Forbidden, {}, {}};
        QVERIFY(!failed.hasValue());
        QVERIFY(failed.error().kind == ErrorKind::Forbidden);
    }

    void errorsDifferByKindMessageAndContext()
    {
        const Error error{ErrorKind::Forbidden, "message", "context"};
        QVERIFY((error == Error{ErrorKind::Forbidden, "message", "context"}));
        QVERIFY((error != Error{ErrorKind::Unauthorized, "message", "context"}));
        QVERIFY((error != Error{ErrorKind::Forbidden, "other", "context"}));
        QVERIFY((error != Error{ErrorKind::Forbidden, "message", "other"}));
    }
};

HOPSCOPE_TEST_MAIN(ResultTest)
#include "result_test.moc"
