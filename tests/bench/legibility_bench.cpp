// legibility_bench [--check] [--pictures FOLDER] [CLUSTERS...]: paints the map of each cluster in each grouping for views of several sizes, in
// English, German and with larger text, and prints what can be read of it: a line of JSON for each. CLUSTERS are dumps, "notes", or
// "generated:NODES"; "small" is notes and every small dump in ../shared/clusters, where it is there (two of them again with pods
// spoilt); with none, those, the large ones, 300 and 5,000 nodes.
// --check: fails where a picture does not hold what is promised of its kind. --pictures: each is saved as PNG, to be looked at.
#include "app/window_language.h"
#include "model/source/file_source.h"
#include "resources/resources.h"
#include "tests/bench/legibility.h"
#include "tests/golden/working_cluster.h"
#include "tests/support/notes_map.h"
#include "widgets/export/picture_frame.h"
#include "widgets/wording/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cstdio>

using namespace hopscope;
using bench::Legibility;
using layout::GroupBy;

namespace {

constexpr std::size_t spoiltPods = 9;

struct Subject
{
    QString name;
    cluster::SnapshotPointer snapshot;
    facts::NetworkFacts facts;
};

struct Look
{
    GroupBy groupBy = GroupBy::Node;
    QSize view;
    QString language = QStringLiteral("en");
    double textScale = 1;
};

const char* nameOf(GroupBy groupBy)
{
    return groupBy == GroupBy::Node ? "node" : groupBy == GroupBy::Namespace ? "namespace" : "service";
}

/// Nine running pods, from all over the cluster, crash.
cluster::SnapshotPointer spoilt(const cluster::SnapshotPointer& healthy)
{
    std::vector<kube::Pod> running;
    for (const kube::Pod& pod : healthy->pods) {
        if (pod.phase == "Running" && !pod.containerStatuses.empty())
            running.push_back(pod);
    }
    std::vector<cluster::ClusterChange> changes;
    for (std::size_t i = 0; i < spoiltPods && !running.empty(); ++i) {
        kube::Pod pod = running[i * running.size() / spoiltPods];
        std::vector<kube::ContainerStatus> statuses(pod.containerStatuses.begin(), pod.containerStatuses.end());
        statuses.front().state = kube::ContainerStatus::State::Waiting;
        statuses.front().reason = "CrashLoopBackOff";
        statuses.front().ready = false;
        statuses.front().restartCount = 37;
        pod.containerStatuses = statuses;
        changes.push_back(cluster::ObjectPut{std::move(pod)});
    }
    return cluster::apply(healthy, changes);
}

Subject subject(const QString& name, cluster::SnapshotPointer snapshot)
{
    facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    return {name, std::move(snapshot), std::move(facts)};
}

std::optional<Subject> open(const QString& what)
{
    if (what == QLatin1String("notes")) {
        test::NotesMap notes;
        if (!notes.load())
            return std::nullopt;
        return subject(what, notes.layout(GroupBy::Node).snapshot);
    }
    if (what.startsWith(QLatin1String("generated:")))
        return subject(what, test::workingCluster(what.mid(10).toInt()));
    const bool spoil = what.startsWith(QLatin1String("spoilt:"));
    const QString path = spoil ? what.mid(7) : what;
    const auto loaded = source::loadPath(path.toStdString());
    if (!loaded)
        return std::nullopt;
    return subject((spoil ? QStringLiteral("spoilt:") : QString()) + QFileInfo(path).fileName(), spoil ? spoilt(loaded->snapshot) : loaded->snapshot);
}

const QDir& dumps()
{
    static const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters"));
    return folder;
}

QStringList smallClusters()
{
    QStringList clusters{QStringLiteral("notes")};
    const QDir& folder = dumps();
    for (const QString& file : folder.entryList({QStringLiteral("*.json")}))
        clusters << folder.filePath(file);
    for (const char* file : {"must-gather-aws.json", "must-gather-metal.json"}) {
        if (folder.exists(QLatin1String(file)))
            clusters << QStringLiteral("spoilt:") + folder.filePath(QLatin1String(file));
    }
    return clusters;
}

QStringList usualClusters()
{
    QStringList clusters = smallClusters();
    for (const QString& file : dumps().entryList({QStringLiteral("*.gz")}))
        clusters << dumps().filePath(file);
    return clusters << QStringLiteral("generated:300") << QStringLiteral("generated:5000");
}

layout::MapOptions optionsOf(const Look& look)
{
    layout::MapOptions options;
    options.groupBy = look.groupBy;
    options.width = look.view.width();
    options.height = look.view.height();
    options.clientAddress = "198.51.100.10";
    options.words = wording::mapWords();
    options.measure = paint::textMeasure(look.textScale);
    return options;
}

exporting::RenderRequest requestOf(const layout::MapLayout& map, const Look& look)
{
    exporting::RenderRequest request;
    request.picture.layout = &map;
    request.picture.fontScale = look.textScale;
    request.size = look.view;
    request.textMode = paint::TextMode::Native;
    return request;
}

QJsonObject toJson(const Subject& subject, const Look& look, const Legibility& found)
{
    const auto part = [](std::size_t some, std::size_t all) { return QStringLiteral("%1/%2").arg(some).arg(all); };
    return {{"cluster", subject.name},
            {"by", nameOf(look.groupBy)},
            {"view", QStringLiteral("%1x%2").arg(look.view.width()).arg(look.view.height())},
            {"language", look.language},
            {"text", look.textScale},
            {"emptyBoxes", found.emptyBoxes},
            {"smallestText", std::round(found.smallestText * 10) / 10},
            {"cut", found.cutTexts},
            {"overlaps", found.overlaps},
            {"outsideTheirBox", found.outsideTheirBox},
            {"shortened", found.shortened},
            {"texts", found.texts},
            {"addresses", found.addresses},
            {"width", std::round(found.width * 100) / 100},
            {"height", std::round(found.height * 100) / 100},
            {"cardHole", std::round(found.cardHole * 100) / 100},
            {"hole", QStringLiteral("%1x%2").arg(found.hole.width()).arg(found.hole.height())},
            {"nodesNamed", part(found.nodesNamed, found.nodes)},
            {"nodesWithAddress", part(found.nodesWithAddress, found.nodes)},
            {"podsNamed", part(found.podsNamed, found.pods)},
            {"podsWithAddress", part(found.podsWithAddress, found.pods)},
            {"failingNamed", part(found.failingNamed, found.failing)},
            {"servicesNamed", part(found.servicesNamed, found.services)},
            {"servicesWithAddress", part(found.servicesWithAddress, found.services)},
            {"exposedNamed", part(found.exposedNamed, found.exposed)}};
}

/// What is promised of this picture and does not hold.
QStringList broken(const Subject& subject, const Look& look, const Legibility& found)
{
    QStringList rules;
    const auto demand = [&rules](bool holds, const char* rule) {
        if (!holds)
            rules << QString::fromLatin1(rule);
    };
    const bool byNode = look.groupBy == GroupBy::Node;
    // Larger letters need as much larger a view for as many of them.
    const QSizeF room = QSizeF(look.view) / look.textScale;
    const bool isLarge = room.width() >= 1560;
    const bool isUsual = room.width() >= 960 && room.height() >= 600;
    const std::size_t nodes = found.nodes;
    demand(found.emptyBoxes == 0, "no empty box");
    demand(found.smallestText >= 11 * look.textScale - 0.05, "no text under 11 px");
    demand(found.cutTexts == 0, "no text cut");
    demand(found.overlaps == 0, "no texts over each other");
    demand(found.outsideTheirBox == 0, "no text outside its box");
    demand(found.cardHole <= 1, "no hole in a card larger than a header");
    demand(nodes >= 5000 || !byNode || (found.nodesNamed == nodes && (nodes > 50 || found.nodesWithAddress == nodes)), "every node named, with its address");
    const bool namesExposed = nodes < 50 || (nodes < 5000 && look.groupBy != GroupBy::Namespace);
    demand(found.exposedNamed == found.exposed || !isUsual || !namesExposed, "every exposed Service named");
    if (subject.name == QLatin1String("notes")) {
        demand(found.width >= 0.9 || found.height >= 0.9, "90 % of the width or the height used");
        demand((found.podsNamed == found.pods && found.servicesNamed == found.services && found.shortened == 0) || !isUsual, "every name whole");
        demand((found.podsWithAddress == found.pods && found.servicesWithAddress == found.services) || !isUsual, "every address");
        return rules;
    }
    if (nodes >= 50)
        return rules;
    // What is small has letters of their largest size, and leaves the rest of a large view free.
    const bool isSmall = found.pods + found.services < 25;
    demand(isSmall || found.width * found.height >= 0.8, "80 % of the area used");
    demand(found.failingNamed == found.failing || !isUsual, "every failing pod named");
    if (byNode && isLarge) {
        demand(found.podsNamed == found.pods && found.podsWithAddress == found.pods, "every running pod named, with its address");
        demand(found.servicesNamed == found.services, "every Service named");
    }
    return rules;
}

std::vector<Look> looksOf(bool thorough)
{
    std::vector<Look> looks;
    const auto add = [&looks](const QString& language, double textScale) {
        for (const GroupBy groupBy : {GroupBy::Node, GroupBy::Namespace, GroupBy::Service}) {
            for (const QSize& view : {QSize(960, 600), QSize(960, 720), QSize(1560, 1000)})
                looks.push_back({groupBy, view, language, textScale});
        }
    };
    add(QStringLiteral("en"), 1);
    if (thorough) {
        add(QStringLiteral("de"), 1);
        add(QStringLiteral("en"), 1.5);
    }
    return looks;
}

struct Arguments
{
    bool check = false;
    QString pictures;
    QStringList clusters;
};

bool measure(const Subject& subject, const Look& look, const Arguments& arguments)
{
    const layout::MapLayout map = layout::computeLayout(subject.snapshot, subject.facts, optionsOf(look));
    const exporting::RenderRequest request = requestOf(map, look);
    const exporting::PictureFrame frame(request);
    test::PaintRecorder recorder(look.view);
    {
        QPainter painter(&recorder);
        painter.setTransform(frame.transform);
        paint::MapPicture picture = exporting::themedPicture(request);
        picture.pixelsPerUnit = frame.pixelsPerUnit;
        paint::paintMap(painter, picture, frame.exposed);
    }
    const Legibility found = bench::readPicture(recorder, map, frame.transform, look.view);
    QJsonObject line = toJson(subject, look, found);
    const QStringList rules = broken(subject, look, found);
    if (!rules.isEmpty())
        line.insert(QStringLiteral("broken"), rules.join(QStringLiteral("; ")));
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    if (!arguments.pictures.isEmpty()) {
        QString name = QStringLiteral("%1-%2-%3x%4-%5-%6.png").arg(subject.name, QLatin1String(nameOf(look.groupBy)))
                           .arg(look.view.width()).arg(look.view.height()).arg(look.language).arg(look.textScale);
        exporting::renderImage(request).save(QDir(arguments.pictures).filePath(name.replace(u':', u'-')));
    }
    return rules.isEmpty();
}

} // namespace

int main(int count, char** values)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, values);
    resources::load();
    paint::loadBundledFonts();
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const QString word = QString::fromLocal8Bit(values[i]);
        if (word == QLatin1String("--check"))
            arguments.check = true;
        else if (word == QLatin1String("--pictures") && i + 1 < count)
            arguments.pictures = QString::fromLocal8Bit(values[++i]);
        else if (word == QLatin1String("small"))
            arguments.clusters << smallClusters();
        else
            arguments.clusters << word;
    }
    if (arguments.clusters.isEmpty())
        arguments.clusters = usualClusters();
    app::Languages languages;
    int pictures = 0;
    int bad = 0;
    for (const QString& cluster : arguments.clusters) {
        const auto opened = open(cluster);
        if (!opened) {
            std::fprintf(stderr, "legibility_bench: cannot read %s\n", qPrintable(cluster));
            return 2;
        }
        for (const Look& look : looksOf(opened->snapshot->nodes.size() < 1000)) {
            languages.use(look.language);
            ++pictures;
            bad += !measure(*opened, look, arguments);
        }
    }
    std::fprintf(stderr, "%d pictures, %d of them do not hold what is promised\n", pictures, bad);
    return arguments.check && bad > 0 ? 1 : 0;
}
