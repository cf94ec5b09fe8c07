#include "tests/bench/legibility.h"

#include "model/kube/pod_status.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hopscope::bench {

namespace {

using test::SeenBox;
using test::SeenText;

constexpr double leastBox = 10;  ///< px: what is smaller is a mark
constexpr int cell = 6;          ///< px, of the grid in which holes are looked for

QRectF toView(const layout::Rect& rect, const QTransform& transform)
{
    return transform.mapRect(QRectF(rect.x, rect.y, rect.width, rect.height));
}

bool isFixedWidth(const QString& text)
{
    static const QRegularExpression address(QStringLiteral("^[0-9.:/a-f, +]+$"));
    return address.match(text).hasMatch();
}

/// Texts by where they begin, so that those of a rectangle are found without asking all.
class TextIndex
{
public:
    TextIndex(const std::vector<SeenText>& texts, const QSize& view) : m_columns(std::size_t(view.width() / strip + 2))
    {
        for (const SeenText& text : texts)
            m_columns[column(text.rect.left())].push_back(&text);
    }

    template <class Visit>
    void forEachIn(const QRectF& rect, Visit visit) const
    {
        for (std::size_t c = column(rect.left()); c <= column(rect.right()); ++c) {
            for (const SeenText* text : m_columns[c]) {
                if (rect.contains(QPointF(text->rect.left() + std::min(2.0, text->rect.width() / 2), text->rect.center().y())))
                    visit(*text);
            }
        }
    }
    template <class Accept>
    bool any(const QRectF& rect, Accept accept) const
    {
        bool found = false;
        forEachIn(rect, [&](const SeenText& text) { found = found || accept(text.text); });
        return found;
    }

private:
    static constexpr int strip = 40;
    std::size_t column(double x) const { return std::size_t(std::clamp(int(x) / strip, 0, int(m_columns.size()) - 1)); }
    std::vector<std::vector<const SeenText*>> m_columns;
};

/// Whether a text is the name, or its two ends around an ellipsis, or its end that tells it from its neighbours.
bool names(const QString& text, const QString& name)
{
    const qsizetype dots = text.indexOf(u'…');
    if (dots >= 0) {
        const QString end = text.mid(dots + 1);
        return text.size() > 4 && name.endsWith(end) && (dots == 0 || name.contains(text.left(dots)));
    }
    return !text.isEmpty() && (name == text || name.endsWith(text) || (text.size() >= 5 && name.startsWith(text)));
}

class Reader
{
public:
    Reader(const test::PaintRecorder& painted, const layout::MapLayout& map, const QTransform& transform, const QSize& view)
        : m_painted(painted), m_map(map), m_transform(transform), m_view(view), m_index(painted.texts(), view)
    {
    }

    Legibility read()
    {
        readTexts();
        readOverlaps();
        readBoxes();
        readArea();
        readCards();
        readNodes();
        indexPods();
        readPods();
        readServices();
        return m_found;
    }

private:
    void readTexts()
    {
        static const QRegularExpression address(QStringLiteral("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-f]{1,4}:[0-9a-f:]*:[0-9a-f]*"));
        m_found.smallestText = 1000;
        const QRectF view = QRectF(QPointF(), m_view).adjusted(-1, -1, 1, 1);
        for (const SeenText& text : m_painted.texts()) {
            ++m_found.texts;
            m_found.smallestText = std::min(m_found.smallestText, text.pixelSize + (isFixedWidth(text.text) ? 0.5 : 0));
            m_found.cutTexts += text.isCut || !view.contains(text.rect);
            m_found.shortened += text.text.contains(u'…');
            m_found.addresses += address.match(text.text).hasMatch();
        }
    }

    void readOverlaps()
    {
        std::vector<const SeenText*> sorted;
        for (const SeenText& text : m_painted.texts())
            sorted.push_back(&text);
        std::sort(sorted.begin(), sorted.end(), [](const SeenText* a, const SeenText* b) { return a->rect.top() < b->rect.top(); });
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            const QRectF rect = sorted[i]->rect.adjusted(0.5, 0.5, -0.5, -0.5);
            for (std::size_t j = i + 1; j < sorted.size() && sorted[j]->rect.top() < rect.bottom(); ++j) {
                const QRectF both = rect.intersected(sorted[j]->rect);
                m_found.overlaps += both.width() > 1 && both.height() > 1;
            }
        }
    }

    void readBoxes()
    {
        std::vector<const SeenBox*> boxes;
        for (const SeenBox& box : m_painted.boxes()) {
            if (box.rect.width() >= leastBox && box.rect.height() >= leastBox)
                boxes.push_back(&box);
        }
        for (const SeenBox* box : boxes)
            m_found.emptyBoxes += !m_index.any(box->rect.adjusted(-1, -1, 1, 1), [](const QString&) { return true; }) && !isIcon(box->rect);
        // The smallest box around a text's beginning is its own.
        std::sort(boxes.begin(), boxes.end(), [](const SeenBox* a, const SeenBox* b) {
            return a->rect.width() * a->rect.height() < b->rect.width() * b->rect.height();
        });
        for (const SeenText& text : m_painted.texts()) {
            const QPointF begin(text.rect.left() + 1, text.rect.center().y());
            const auto own = std::find_if(boxes.begin(), boxes.end(), [&](const SeenBox* box) { return box->rect.contains(begin); });
            m_found.outsideTheirBox += own != boxes.end() && text.rect.right() > (*own)->rect.right() + 1;
        }
    }

    /// No larger than two lines of small text, and with a text right beside it, which it belongs to.
    bool isIcon(const QRectF& box) const
    {
        const double most = 2 * m_found.smallestText;
        if (box.width() > most || box.height() > most)
            return false;
        return m_index.any(QRectF(box.right(), box.top() - 4, most, box.height() + 8), [](const QString&) { return true; });
    }

    /// What is painted and what is not, in cells of a grid; areas in which other things stand count for nothing.
    void readArea()
    {
        const int columns = m_view.width() / cell;
        const int rows = m_view.height() / cell;
        std::vector<char> used(std::size_t(columns) * std::size_t(rows), 0);
        QRectF bounds;
        const auto use = [&](const QRectF& rect) {
            bounds = bounds.united(rect);
            for (int y = std::max(0, int(rect.top()) / cell); y <= std::min(rows - 1, int(rect.bottom()) / cell); ++y) {
                for (int x = std::max(0, int(rect.left()) / cell); x <= std::min(columns - 1, int(rect.right()) / cell); ++x)
                    used[std::size_t(y) * std::size_t(columns) + std::size_t(x)] = 1;
            }
        };
        for (const SeenText& text : m_painted.texts())
            use(text.rect.adjusted(-6, -6, 6, 6));
        for (const SeenBox& box : m_painted.boxes()) {
            if (box.rect.height() <= 40)
                use(box.rect);
            else
                bounds = bounds.united(box.rect);
        }
        bounds = bounds.intersected(QRectF(QPointF(), m_view));
        m_found.width = bounds.width() / m_view.width();
        m_found.height = bounds.height() / m_view.height();
        m_found.hole = largestHole(used, columns, rows, bounds);
    }

    void readCards()
    {
        m_map.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
            const layout::FilledCard& filled = card.filled();
            if (card.isBand() || card.form == layout::CardForm::Tile)
                return;
            double lowest = filled.header.bottom();
            for (const layout::CellBox& box : filled.boxes)
                lowest = std::max(lowest, box.look == layout::CellLook::Folded ? 0.0 : double(box.y) + double(box.height));
            for (const layout::CardDecor& decor : filled.decors)
                lowest = std::max(lowest, decor.rect.bottom());
            m_found.cardHole = std::max(m_found.cardHole, (card.height - layout::spacing::cardPadding - lowest) / m_map.setting->metrics.twoHeader);
        });
    }

    /// By area, within the bounds of what is painted: the largest rectangle under a skyline of free cells, row by row.
    static QSize largestHole(const std::vector<char>& used, int columns, int rows, const QRectF& bounds)
    {
        QSize largest;
        std::vector<int> free(std::size_t(columns), 0);
        const int left = int(bounds.left()) / cell;
        const int right = std::min(columns, int(bounds.right()) / cell);
        for (int y = int(bounds.top()) / cell; y < std::min(rows, int(bounds.bottom()) / cell); ++y) {
            for (int x = left; x < right; ++x)
                free[std::size_t(x)] = used[std::size_t(y) * std::size_t(columns) + std::size_t(x)] ? 0 : free[std::size_t(x)] + 1;
            for (int x = left; x < right; ++x) {
                int height = free[std::size_t(x)];
                for (int end = x; end < right && height > 0; ++end) {
                    height = std::min(height, free[std::size_t(end)]);
                    if (height * (end - x + 1) > largest.width() * largest.height())
                        largest = {end - x + 1, height};
                }
            }
        }
        return largest * cell;
    }

    /// The map's own search looks through a card, and here all pods of it are asked for.
    void indexPods()
    {
        m_map.forEachCard([&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point&) {
            for (std::size_t i = 0; i < card.cells.size(); ++i) {
                const layout::Cell& cell = card.cells[i];
                const layout::ItemRef place{ref.block, ref.card, std::int32_t(i)};
                if (cell.pod)
                    m_pods.emplace(cell.pod.get(), place);
                else if (cell.group >= 0 && cell.text->rolled)
                    for (const layout::PodPointer& pod : card.groups[std::size_t(cell.group)].members)
                        m_pods.emplace(pod.get(), place);
            }
        });
    }

    /// Where it, or the workload that stands for it, is shown.
    std::optional<layout::ItemRef> shown(const kube::Pod& pod) const
    {
        const auto found = m_pods.find(&pod);
        return found == m_pods.end() ? std::nullopt : std::optional(found->second);
    }

    std::optional<QRectF> rectOf(const std::optional<layout::ItemRef>& ref) const
    {
        return ref ? std::optional(toView(m_map.rectOf(*ref), m_transform)) : std::nullopt;
    }
    bool isNamed(const std::optional<QRectF>& rect, const std::string& name) const
    {
        return rect && m_index.any(rect->adjusted(-1, -2, 1, 2), [&](const QString& text) { return names(text, QString::fromStdString(name)); });
    }
    /// The whole address, or the end of it that a small card has room for.
    bool isAddressed(const std::optional<QRectF>& rect, const std::string& address, bool endDoes) const
    {
        const QString whole = QString::fromStdString(address);
        return rect && m_index.any(rect->adjusted(-1, -2, 1, 2), [&](const QString& text) {
            return text.contains(whole) || (endDoes && text.startsWith(u'.') && whole.endsWith(text));
        });
    }

    void readNodes()
    {
        for (const kube::Node& node : m_map.snapshot->nodes) {
            const auto rect = rectOf(m_map.shownFor({layout::ItemKind::NodeCard, node.meta.key(), {}}));
            const auto addresses = node.ipAddresses();
            ++m_found.nodes;
            m_found.nodesNamed += isNamed(rect, node.meta.name);
            m_found.nodesWithAddress += !addresses.empty() && isAddressed(rect, addresses.front().toString(), true);
        }
    }

    /// By Service, pods behind none are a count.
    bool isCounted(const kube::Pod& pod) const
    {
        const auto ref = shown(pod);
        return m_map.options().groupBy == layout::GroupBy::Service && ref && m_map.cardOf(*ref).head.counted;
    }

    void readPods()
    {
        for (const kube::Pod& pod : m_map.snapshot->pods) {
            const auto rect = rectOf(shown(pod));
            if (kube::podHealth(pod) == kube::PodHealth::Failing) {
                ++m_found.failing;
                m_found.failingNamed += isNamed(rect, pod.meta.name);
            }
            if (pod.isTerminal() || pod.phase.str() != "Running" || isCounted(pod))
                continue;
            ++m_found.pods;
            m_found.podsNamed += isNamed(rect, pod.meta.name);
            m_found.podsWithAddress += pod.hostNetwork || (!pod.podIps.empty() && isAddressed(rect, pod.podIps.front().toString(), false));
        }
    }

    /// Its address outside of the cluster bears its name, too.
    bool isNamedOutside(const kube::Service& service) const
    {
        const layout::Rect& outside = m_map.blocks.front().region.rect;
        return isNamed(toView(outside, m_transform), service.meta.name);
    }

    void readServices()
    {
        for (const kube::Service& service : m_map.snapshot->services) {
            const auto rect = rectOf(m_map.shownFor({layout::ItemKind::Service, service.meta.key(), {}}));
            const bool isExposed = service.type == "LoadBalancer" || service.type == "NodePort" || !service.externalIps.empty();
            const bool isShown = isNamed(rect, service.meta.name);
            ++m_found.services;
            m_found.servicesNamed += isShown;
            m_found.exposed += isExposed;
            m_found.exposedNamed += isExposed && (isShown || isNamedOutside(service));
            const std::string address = service.clusterIps.empty() ? std::string() : service.clusterIps.front();
            m_found.servicesWithAddress += address.empty() || address == "None" ? isShown : isAddressed(rect, address, false);
        }
    }

    const test::PaintRecorder& m_painted;
    const layout::MapLayout& m_map;
    QTransform m_transform;
    QSize m_view;
    TextIndex m_index;
    std::unordered_map<const kube::Pod*, layout::ItemRef> m_pods;
    Legibility m_found;
};

} // namespace

Legibility readPicture(const test::PaintRecorder& painted, const layout::MapLayout& map, const QTransform& toView, const QSize& view)
{
    return Reader(painted, map, toView, view).read();
}

} // namespace hopscope::bench
