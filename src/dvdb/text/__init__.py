"""Vietnamese text: normalisation, folding, tone placement, encodings, offsets."""
