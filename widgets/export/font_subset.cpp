#include "widgets/export/font_subset.h"

#include "resources/resources.h"

#include <QFile>

#include <hb-subset.h>

#include <memory>

namespace hopscope::exporting {

namespace {

template <class T, void (*destroy)(T*)>
struct Destroyer
{
    void operator()(T* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_t, hb_subset_input_destroy>>;

QString fileOf(const QFont& font)
{
    const bool strong = font.weight() >= QFont::DemiBold;
    const char* file = nullptr;
    if (font.family() == QLatin1String("Inter"))
        file = strong ? "Inter-SemiBold.otf" : "Inter-Regular.otf";
    else if (font.family() == QLatin1String("JetBrains Mono"))
        file = strong ? "JetBrainsMono-Bold.ttf" : "JetBrainsMono-Regular.ttf";
    return file ? QStringLiteral(":/hopscope/fonts/") + QLatin1String(file) : QString();
}

} // namespace

QByteArray subsetOf(const QFont& font, const std::set<char32_t>& characters)
{
    resources::load();
    const QString bundled = fileOf(font);
    QFile file(bundled);
    if (bundled.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray whole = file.readAll();
    const Blob blob(hb_blob_create(whole.constData(), unsigned(whole.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return {};
    for (const char32_t character : characters)
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n')})
        hb_set_add(dropped, table);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    const Face part(hb_subset_or_fail(face.get(), input.get()));
    if (!part)
        return {};
    const Blob bytes(hb_face_reference_blob(part.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    return QByteArray(data, qsizetype(length));
}

} // namespace hopscope::exporting
