#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString toText(const kube::ObjectKey& key)
{
    return toText(key.toString());
}

QString oneLine(std::string_view text)
{
    return withoutFinalDot(toText(text).simplified());
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
