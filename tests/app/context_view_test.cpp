// What was arranged for a cluster comes back from the settings file as it was.
#include "app/context_view.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class ContextViewTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void itComesBackAsItWas();
    void whatIsNoViewIsAsNobodyArrangedIt();
};

void ContextViewTest::itComesBackAsItWas()
{
    app::ContextView view;
    view.groupBy = layout::GroupBy::Namespace;
    view.namespaceName = "prod";
    view.query = "ns = prod and ready = false";
    view.hides = true;
    view.rollUp = layout::RollUp::None;
    view.toggled = {{layout::ItemKind::Workload, {"prod", "web"}, "Deployment"}, {layout::ItemKind::Workload, {"a", "b"}, "Job"}};
    view.selection = layout::ItemId{layout::ItemKind::NodePort, {"prod", "web"}, "30080"};
    view.camera = {{3, 4}, 0.5, false};
    QVERIFY(app::contextViewOf(app::toSettings(view)) == view);
}

void ContextViewTest::whatIsNoViewIsAsNobodyArrangedIt()
{
    QVariantMap settings{{"rollUp", 9}, {"toggled", QVariantList{QStringList{"99", "a", "b", "c"}, 3}}, {"groupBy", "x"}};
    QVERIFY(app::contextViewOf(settings) == app::ContextView());
}

HOPSCOPE_TEST_MAIN(ContextViewTest)
#include "context_view_test.moc"
