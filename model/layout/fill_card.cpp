#include "model/layout/fill_card.h"

#include "model/layout/fill_parts.h"

namespace hopscope::layout {

FilledCard fillCard(const CardLayout& card)
{
    FilledCard empty;
    if (card.form == CardForm::Tile)
        return empty; // it stands for all that is in it
    CardWriter writer(card);
    if (card.isBand())
        card.head.id.detail == "services" ? fillServices(writer) : fillOutside(writer);
    else if (card.head.counted)
        fillGroups(writer);
    else if (card.head.id.kind == ItemKind::ServiceCard)
        fillWay(writer);
    else if (card.form == CardForm::Full)
        fillFull(writer);
    else if (card.form == CardForm::Rows)
        fillRows(writer);
    else if (card.form == CardForm::Groups)
        fillGroups(writer);
    else
        fillMarks(writer);
    return writer.take();
}

} // namespace hopscope::layout
