// A picture of a cluster whose names are any bytes, with any title: the SVG is well-formed XML, with text as shapes and as text.
#include "model/cluster/cluster_change.h"
#include "model/facts/network_facts.h"
#include "model/layout/map_layout.h"
#include "tests/fuzz/fuzz_input.h"
#include "widgets/export/render_request.h"

#include <QGuiApplication>
#include <QXmlStreamReader>

using namespace hopscope;

namespace {

void startQt()
{
    static int count = 1;
    static char name[] = "svg_fuzz";
    static char* values[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const auto* application = new QGuiApplication(count, values); // it outlives the statics of Qt that need it
    fuzz::require(application != nullptr);
    static const bool loaded = paint::loadBundledFonts();
    fuzz::require(loaded);
}

cluster::SnapshotPointer clusterOf(std::string_view bytes)
{
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= bytes.size() && names.size() < 8;) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        names.emplace_back(bytes.substr(begin, end - begin));
        begin = end + 1;
    }
    names.resize(8, "x");
    kube::Node node;
    node.meta.name = names[0];
    kube::Pod pod;
    pod.meta.namespace_ = names[1];
    pod.meta.name = names[2];
    pod.nodeName = names[0];
    pod.phase = "Running";
    pod.podIps = {*ip::IpAddress::parse("10.244.0.5")};
    kube::Service service;
    service.meta.namespace_ = names[1];
    service.meta.name = names[3];
    service.type = names[4];
    service.clusterIps = {names[5]};
    service.ports.push_back({names[6], ip::Protocol::Tcp, 80, 30007, "80"});
    return cluster::apply(std::make_shared<const cluster::ClusterSnapshot>(),
                          {cluster::ObjectPut{node}, cluster::ObjectPut{pod}, cluster::ObjectPut{service}});
}

void requireWellFormed(const QByteArray& document)
{
    QXmlStreamReader reader(document);
    while (!reader.atEnd())
        reader.readNext();
    fuzz::require(!reader.hasError());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    startQt();
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const cluster::SnapshotPointer snapshot = clusterOf(bytes);
    layout::MapOptions options;
    options.groupBy = size > 0 ? layout::GroupBy(data[0] % 3) : layout::GroupBy::Node;
    options.measure = paint::textMeasure();
    const layout::MapLayout map = layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
    for (const auto text : {paint::TextMode::Native, paint::TextMode::Outlines}) {
        exporting::RenderRequest request;
        request.picture.layout = &map;
        request.size = QSize(640, 480);
        request.textMode = text;
        request.title = QString::fromUtf8(bytes.data(), qsizetype(size));
        request.description = QString::fromUtf16(reinterpret_cast<const char16_t*>(data), qsizetype(size / 2));
        const auto svg = exporting::render(request, exporting::Format::Svg);
        fuzz::require(bool(svg));
        requireWellFormed(*svg);
    }
    return 0;
}
