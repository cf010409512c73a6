export { readPage, type PageText } from './page-text.js';
export { place, placeAll, type PlacedQuote, type Quote } from './place.js';
