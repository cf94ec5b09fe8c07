#include "widgets/wording/words.h"

#include "model/base/visible_text.h"

#include <QLocale>

namespace hopscope::wording {

namespace {

/// Longer than any name of Kubernetes and than any address to log in at.
constexpr std::size_t longestArgument = 4'000;

} // namespace

QString toText(std::string_view text)
{
    const bool isLong = text.size() > longestArgument;
    const std::string shown = visibleText(text.substr(0, longestArgument)) + (isLong ? "..." : "");
    return QString::fromStdString(cutText(shown, longestArgument));
}

QString toText(const kube::ObjectKey& key)
{
    return toText(key.toString());
}

QString oneLine(std::string_view text)
{
    return withoutFinalDot(QString::fromStdString(quotedFromOutside(withFoldedBlanks(text))));
}

QString withoutFinalDot(QString text)
{
    if (text.endsWith(QLatin1String("...")))
        return text.chopped(3) + u'…';
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString joined(const QStringList& words)
{
    return QLocale().createSeparatedList(words);
}

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << toText(word);
    return joined(list);
}

QString overlayName(facts::Overlay overlay)
{
    switch (overlay) {
    case facts::Overlay::None: return {};
    case facts::Overlay::Vxlan: return QStringLiteral("VXLAN");
    case facts::Overlay::Ipip: return QStringLiteral("IP-in-IP");
    case facts::Overlay::Geneve: return QStringLiteral("Geneve");
    case facts::Overlay::WireGuard: return QStringLiteral("WireGuard");
    case facts::Overlay::Udp: return QStringLiteral("UDP");
    case facts::Overlay::Gre: return QStringLiteral("GRE");
    case facts::Overlay::Stt: return QStringLiteral("STT");
    case facts::Overlay::Fou: return QStringLiteral("FoU");
    case facts::Overlay::Esp: return QStringLiteral("IPsec");
    }
    return {};
}

} // namespace hopscope::wording
