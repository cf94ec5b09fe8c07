#include "app/masked_arguments.h"
#include "tests/support/test_main.h"

using hopscope::app::maskedArguments;

class MaskedArgumentsTest : public QObject
{
    Q_OBJECT
    using Words = std::vector<std::string>;

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatNamesItselfASecretIsTakenOut()
    {
        QCOMPARE(maskedArguments({"get-token", "--client-secret", "S", "--token=S", "-password", "S", "--API_KEY", "-S", "PASSWORD=S", "x=y"}).args,
                 (Words{"get-token", "--client-secret", "***", "--token=***", "-password", "***", "--API_KEY", "***", "PASSWORD=***", "x=y"}));
        QCOMPARE(maskedArguments({"oidc", "eyJhbGciOiJIUzI1NiJ9.e30.S"}).args, (Words{"oidc", "***"}));
        QVERIFY(maskedArguments({"--token=S"}).anyMasked);
    }

    void theRestStays()
    {
        const Words args{"eks", "get-token", "--cluster-name", "prod", "--token", "--region", "eu", ""};
        QCOMPARE(maskedArguments(args).args, args);
        QVERIFY(!maskedArguments(args).anyMasked);
        QVERIFY(maskedArguments({}).args.empty());
    }
};

HOPSCOPE_TEST_MAIN(MaskedArgumentsTest)
#include "masked_arguments_test.moc"
