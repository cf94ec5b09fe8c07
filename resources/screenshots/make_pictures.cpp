// hopscope_pictures FOLDER [DUMP]: makes the pictures of the README, the same each time; with a real cluster's dump, one of it, too.
#include "app/window_picture.h"
#include "resources/resources.h"
#include "tests/golden/working_cluster.h"
#include "widgets/export/render_request.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace hopscope;

namespace {

app::WindowPicture notesPicture()
{
    app::WindowPicture picture;
    picture.source.cluster = "scenario:notes";
    // The clock stands at the scenario's beginning, so that no age depends on how fast this machine is.
    if (const auto scenario = app::loadScenario("notes"))
        picture.source.now = scenario->start();
    return picture;
}

app::WindowPicture flowPicture(app::ThemeChoice theme, std::size_t hop)
{
    app::WindowPicture picture = notesPicture();
    picture.theme = theme;
    flow::Query query;
    query.from = flow::ClientPlace{};
    query.to = flow::NodePortTarget{"worker-node2", "30007"};
    picture.flow = query;
    picture.flowHop = hop;
    return picture;
}

bool save(const app::WindowPicture& picture, const QDir& folder, const QString& name)
{
    const bool saved = app::saveWindowPicture(picture, folder.filePath(name));
    std::fprintf(stderr, "%s %s\n", saved ? "saved" : "could not save", qPrintable(folder.filePath(name)));
    return saved;
}

/// The window names its file: a copy is called the same on every machine.
bool saveDumpsWindow(const QString& dump, const QDir& folder, const QString& name)
{
    const QDir place(QDir::temp().filePath(QStringLiteral("hopscope")));
    const QString copy = place.filePath(QFileInfo(dump).fileName());
    if (!place.mkpath(QStringLiteral(".")) || !QFile::copy(dump, copy)) {
        std::fprintf(stderr, "%s is in the way\n", qPrintable(copy));
        return false;
    }
    app::WindowPicture picture;
    picture.source.cluster = copy.toStdString();
    picture.source.now = notesPicture().source.now;
    picture.theme = app::ThemeChoice::Dark;
    picture.size = {1920, 1080};
    const bool saved = save(picture, folder, name);
    QFile::remove(copy);
    place.rmdir(QStringLiteral("."));
    return saved;
}

/// A cluster of this many nodes, whole, with its legend.
bool saveLargeMap(int nodes, exporting::Background background, const QDir& folder, const QString& name)
{
    const cluster::SnapshotPointer snapshot = test::workingCluster(nodes);
    layout::MapOptions options;
    options.words = wording::mapWords();
    options.measure = paint::textMeasure();
    const layout::MapLayout map = layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
    exporting::RenderRequest request;
    request.picture.layout = &map;
    request.background = background;
    request.size = {1920, 1080};
    request.legend = wording::legendWord;
    const bool saved = exporting::renderToFile(request, folder.filePath(name)).hasValue();
    std::fprintf(stderr, "%s %s\n", saved ? "saved" : "could not save", qPrintable(folder.filePath(name)));
    return saved;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    resources::load();
    paint::loadBundledFonts();
    const QDir folder(QDir(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("resources/screenshots")).absolutePath());
    folder.mkpath(QStringLiteral("."));

    app::WindowPicture service = notesPicture();
    service.selected = layout::ItemId{layout::ItemKind::Service, {"nginx-demo", "nginx-nodeport"}, {}};
    app::WindowPicture addresses = notesPicture();
    addresses.theme = app::ThemeChoice::Dark;
    addresses.view = app::MainView::Addresses;

    const bool all = save(flowPicture(app::ThemeChoice::Dark, 2), folder, QStringLiteral("flow-dark.png")) &
                     save(service, folder, QStringLiteral("service.png")) &
                     save(addresses, folder, QStringLiteral("addresses-dark.png")) &
                     (argc < 3 || saveDumpsWindow(QString::fromLocal8Bit(argv[2]), folder, QStringLiteral("window-openshift-dark.png"))) &
                     saveLargeMap(300, exporting::Background::Light, folder, QStringLiteral("map-300-nodes.png")) &
                     saveLargeMap(5'000, exporting::Background::Dark, folder, QStringLiteral("map-5000-nodes.png"));
    return all ? 0 : 1;
}
