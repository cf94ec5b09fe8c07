// The versions that kubelets report.
#include "tests/support/test_main.h"

#include "model/kube/version.h"

using hopscope::kube::parseVersion;
using hopscope::kube::Version;

class VersionTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void majorAndMinorCount()
    {
        QVERIFY(parseVersion("v1.36.2") == (Version{1, 36}));
        QVERIFY(parseVersion("v1.27.3-gke.100") == (Version{1, 27}));
        QVERIFY(parseVersion("v1.31.4+k3s1") == (Version{1, 31}));
        QVERIFY(parseVersion("1.9.0") == (Version{1, 9}));
        QVERIFY((Version{1, 9}) < (Version{1, 10}));
    }

    void otherTextsAreNoVersion()
    {
        for (const char* text : {"", "v", "v1", "v1.", "main", "v-1.2", "1.x"})
            QVERIFY2(!parseVersion(text), text);
    }
};

HOPSCOPE_TEST_MAIN(VersionTest)
#include "version_test.moc"
